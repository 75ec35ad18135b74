/** Asks the server, in a browser and in WeChat alike. A refusal carries the sentence for people. */
import { reactive } from 'vue'
import { sentence, taste, t } from './i18n'

/** Whether the city can be reached: what the last call found is surer than what the phone believes. */
export const network = reactive({ online: true })

export class Refusal extends Error {
  constructor(readonly status: number, readonly code: string, title: string) {
    super(title)
  }
}

// #ifdef H5
// Not a bare path: uni-app takes the path of an image for a file of the page itself.
const base = location.origin
// #endif
// #ifndef H5
const base = (uni.getStorageSync('server') as string) || 'http://127.0.0.1:8080'
// #endif

const headers = (more: Record<string, string> = {}) => {
  const token = uni.getStorageSync('token')
  return { 'Accept-Language': taste.language, ...(token ? { Authorization: `Bearer ${token}` } : {}), ...more }
}

const unreachable = () => {
  network.online = false
  return new Refusal(0, 'unreachable', t('unreachable'))
}

const refused = (status: number, body: any) => {
  if (status === 401) uni.removeStorageSync('token')
  const code = body?.code ?? 'refused'
  return new Refusal(status, code, sentence(code) ?? body?.title ?? t('refused'))
}

export function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, key?: string): Promise<T> {
  return new Promise((resolve, reject) =>
    uni.request({
      url: base + path, method, data: body as any, header: headers({ ...(body ? { 'Content-Type': 'application/json' } : {}), ...(key ? { 'Idempotency-Key': key } : {}) }),
      success: ({ statusCode, data, header }) => {
        network.online = !header?.['x-kept']
        statusCode < 300 ? resolve(data as T) : reject(refused(statusCode, data))
      },
      fail: () => reject(unreachable())
    })
  )
}

export const get = <T>(path: string) => ask<T>('GET', path)

/** @param file the file itself in a browser, a path in WeChat */
export function upload(file: unknown): Promise<any> {
  return new Promise((resolve, reject) =>
    uni.uploadFile({
      url: `${base}/api/files`, ...(typeof file === 'string' ? { filePath: file, name: 'file' } : { files: [{ name: 'file', file: file as File }] }), header: headers(),
      success: ({ statusCode, data }) => {
        const body = parsed(data)
        statusCode < 300 ? resolve(body) : reject(refused(statusCode, body))
      },
      fail: () => reject(unreachable())
    })
  )
}

const parsed = (text: string) => {
  try {
    return JSON.parse(text || 'null')
  } catch {
    return null
  }
}

/** A photo that is not public: fetched with the token, because an image cannot send it. */
const fetched = (path: string): Promise<string> =>
  new Promise((resolve) =>
    uni.downloadFile({ url: base + path, header: headers(), success: ({ statusCode, tempFilePath }) => resolve(statusCode === 200 ? tempFilePath : ''), fail: () => resolve('') })
  )

/** A photo one sent oneself. */
export const photo = (id: string) => fetched(`/api/files/${id}/thumbnail`)

/** A photo of a report one may follow, before or after.
 *  @param report `/api/reports/…` as it is read, with its query */
export const reportPhoto = (report: string, query: string, id: string) => fetched(`${report}/photos/${id}${query}`)

export const publicPhoto = (id: string) => `${base}/api/files/${id}/thumbnail`

export function newKey(): string {
  return Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('')
}

export const loggedIn = () => Boolean(uni.getStorageSync('token'))
