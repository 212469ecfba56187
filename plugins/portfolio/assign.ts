/**
 * The exact assignment of rows to columns with the greatest total value: each row at most one column, each column at
 * most one row. The Hungarian method with potentials and shortest augmenting paths (Jonker and Volgenant’s form),
 * O(rows² · columns) for rows ≤ columns.
 * @param values `values[row][column]`, whole numbers from 0 to about 1e14; 0 means “not at all”. Rows of one length.
 * @returns a column for each row; null where the best is to leave the row without one. The same values, the same answer.
 */
export function assign(values: readonly (readonly number[])[]): (number | null)[] {
  const rows = values.length;
  // As many columns as rows at least, so that every row can be given one, if only an empty one.
  const columns = Math.max(rows, values[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(values[row - 1]?.[column - 1] ?? 0);

  // Rows and columns count from 1: column 0 stands for the row that is being placed.
  const rowPotential = zeros(rows);
  const columnPotential = zeros(columns);
  const rowOf = zeros(columns);
  for (let row = 1; row <= rows; row++) {
    const way = zeros(columns);
    const slack = Array.from({ length: columns + 1 }, () => Number.POSITIVE_INFINITY);
    const reached = new Set<number>();
    rowOf[0] = row;
    let column = 0;
    do {
      reached.add(column);
      const from = at(rowOf, column);
      let least = Number.POSITIVE_INFINITY;
      let nearest = 0;
      for (let next = 1; next <= columns; next++) {
        if (reached.has(next)) continue;
        const reduced = cost(from, next) - at(rowPotential, from) - at(columnPotential, next);
        if (reduced < at(slack, next)) {
          slack[next] = reduced;
          way[next] = column;
        }
        if (at(slack, next) < least) {
          least = at(slack, next);
          nearest = next;
        }
      }
      for (let each = 0; each <= columns; each++) {
        if (reached.has(each)) {
          add(rowPotential, at(rowOf, each), least);
          add(columnPotential, each, -least);
        } else add(slack, each, -least);
      }
      column = nearest;
    } while (at(rowOf, column) !== 0);
    // Back along the path: each column on it goes to the row before.
    while (column !== 0) {
      const before = at(way, column);
      rowOf[column] = at(rowOf, before);
      column = before;
    }
  }

  const given = Array.from({ length: rows }, (): number | null => null);
  for (let column = 1; column <= columns; column++) {
    const row = at(rowOf, column);
    if (row > 0 && cost(row, column) < 0) given[row - 1] = column - 1;
  }
  return given;
}

const zeros = (length: number): number[] => Array.from({ length: length + 1 }, () => 0);
const at = (list: readonly number[], index: number): number => list[index] ?? 0;
const add = (list: number[], index: number, by: number): void => {
  list[index] = at(list, index) + by;
};
