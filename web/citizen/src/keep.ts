/** Where drafts are kept: in a browser IndexedDB, which takes photos; in WeChat its storage, with photos as saved files. */
import type { Draft, Store } from './queue'

// #ifdef H5
const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('chengshu-citizen', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('drafts', { keyPath: 'key' })
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

async function within<T>(mode: IDBTransactionMode, work: (drafts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction('drafts', mode)
      const asked = work(transaction.objectStore('drafts'))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onerror = transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

/** Without reactive wrappers, which IndexedDB cannot copy. */
const bare = (draft: Draft): Draft => ({ ...JSON.parse(JSON.stringify({ ...draft, pictures: [] })), pictures: draft.pictures.map(({ file, id }) => ({ file, id })) })

export const store: Store = {
  all: () => within('readonly', (drafts) => drafts.getAll() as IDBRequest<Draft[]>),
  put: async (draft) => { await within('readwrite', (drafts) => drafts.put(bare(draft))) },
  remove: async (key) => { await within('readwrite', (drafts) => drafts.delete(key)) }
}
// #endif

// #ifndef H5
const saved = new Map<unknown, string>()
const lasting = (path: unknown): Promise<string> =>
  new Promise((resolve) => uni.saveFile({ tempFilePath: String(path), success: ({ savedFilePath }) => resolve(savedFilePath), fail: () => resolve(String(path)) }))

const read = () => (uni.getStorageSync('drafts') || []) as Draft[]
const write = (drafts: Draft[]) => uni.setStorageSync('drafts', JSON.parse(JSON.stringify(drafts)))

export const store: Store = {
  all: async () => read(),
  put: async (draft) => {
    for (const one of draft.pictures) {
      if (one.file && !saved.has(one.file)) {
        const path = await lasting(one.file)
        saved.set(path, path)
        one.file = path
      }
    }
    write([...read().filter((one) => one.key !== draft.key), draft])
  },
  remove: async (key) => write(read().filter((one) => one.key !== key))
}
// #endif
