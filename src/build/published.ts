import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { isPrivate } from '../../plugins/private-stories.ts';

/** Private pages and, outside `astro dev`, drafts never enter the store: no page, list, search or summary can show them. */
export function published(loader: Loader, drafts = !import.meta.env.PROD): Loader {
  return {
    ...loader,
    load: (context) => {
      const { store } = context;
      type Entry = Parameters<typeof store.set>[0];
      // A link may lead to what is private where it is kept.
      const named = (path: string): string[] => {
        const file = fileURLToPath(new URL(path, context.config.root));
        return existsSync(file) ? [path, realpathSync(file)] : [path];
      };
      const isKept = ({ data, filePath = '' }: Omit<Entry, 'id'>): boolean =>
        !named(filePath).some((path) => isPrivate(path, data['visibility'])) && (data['draft'] !== true || drafts);

      // The store outlives a build. What an earlier one let in, or another file of the same address, is not believed.
      for (const [id, entry] of store.entries()) {
        if (
          !isKept(entry) ||
          (entry.filePath !== undefined && !existsSync(new URL(entry.filePath, context.config.root)))
        )
          store.delete(id);
      }
      const set = (entry: Entry): boolean => {
        if (isKept(entry)) return store.set(entry);
        if (store.get(entry.id)?.filePath === entry.filePath) store.delete(entry.id);
        return false;
      };
      return loader.load({
        ...context,
        store: new Proxy(store, {
          get(target, key) {
            if (key === 'set') return set;
            const member: unknown = Reflect.get(target, key, target);
            return typeof member === 'function' ? (member.bind(target) as unknown) : member;
          },
        }),
      });
    },
  };
}
