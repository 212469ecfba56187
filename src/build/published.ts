import type { Loader } from 'astro/loaders';

/** Private stories and, outside `astro dev`, drafts never enter the store: no page, list, search or summary can show them. */
export function published(loader: Loader, drafts = !import.meta.env.PROD): Loader {
  return {
    ...loader,
    load: (context) =>
      loader.load({
        ...context,
        store: new Proxy(context.store, {
          get(store, key) {
            const member: unknown = Reflect.get(store, key, store);
            if (key !== 'set') return typeof member === 'function' ? (member.bind(store) as unknown) : member;
            return (entry: Parameters<typeof store.set>[0]) => {
              const { visibility, draft } = entry.data;
              if (visibility !== 'private' && (draft !== true || drafts)) return store.set(entry);
              store.delete(entry.id);
              return false;
            };
          },
        }),
      }),
  };
}
