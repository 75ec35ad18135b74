// Keeps the citizen's pages for when there is no network. Never answers for reports, photos or anything personal.
const SHELL = [/* shell */]
const NAME = `citizen-${SHELL.join().split('').reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)}`
/** Public and small: what the report page needs to know of the city. */
const KNOWN = ['/api/about', '/api/classes', '/api/regions/boundaries']

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(['/citizen/', ...SHELL.map((name) => `/citizen/${name}`)])).then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  const old = (names) => Promise.all(names.filter((name) => name.startsWith('citizen-') && name !== NAME).map((name) => caches.delete(name)))
  event.waitUntil(caches.keys().then(old).then(() => self.clients.claim()))
})

const keep = async (request, response) => {
  if (response.ok) (await caches.open(NAME)).put(request, response.clone())
  return response
}
/** Names of assets carry a hash: what is kept is right for ever. */
const keptFirst = async (request) => (await caches.match(request)) ?? keep(request, await fetch(request))
/** The page can tell what is kept from what the city says now. */
const marked = (kept) => {
  const headers = new Headers(kept.headers)
  headers.set('X-Kept', 'yes')
  return new Response(kept.body, { status: kept.status, headers })
}
const freshFirst = async (request) => {
  try {
    return await keep(request, await fetch(request))
  } catch (unreachable) {
    const kept = await caches.match(request)
    if (kept) return marked(kept)
    throw unreachable
  }
}

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/citizen/assets/')) event.respondWith(keptFirst(event.request))
  else if (pathname === '/citizen/' || KNOWN.includes(pathname)) event.respondWith(freshFirst(event.request))
})
