/**
 * In their own order where there is room for all; else one of each kind, then a second of each, and so on: no flood of
 * one kind keeps another from being seen.
 */
export function inTurns<Item>(items: readonly Item[], kindOf: (item: Item) => string, room: number): readonly Item[] {
  if (items.length <= room) return items;
  const seen = new Map<string, number>();
  const turns = items.map((item) => {
    const turn = seen.get(kindOf(item)) ?? 0;
    seen.set(kindOf(item), turn + 1);
    return { item, turn };
  });
  return turns.sort((one, other) => one.turn - other.turn).map(({ item }) => item);
}
