/** Who is logged in. The token lives in this tab only; the provider's session renews it silently. */
import type { Schemas } from './schemas'
import { UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { reactive } from 'vue'

const origin = window.location.origin

const provider = new UserManager({
  authority: origin,
  client_id: 'screen',
  redirect_uri: `${origin}/screen/callback`,
  silent_redirect_uri: `${origin}/screen/renewed`,
  scope: 'openid profile',
  automaticSilentRenew: true,
  userStore: new WebStorageStateStore({ store: window.sessionStorage })
})

export const session = reactive<{ me: Schemas['MeBody'] | null }>({ me: null })

export const may = (permission: string) => session.me?.permissions?.includes(permission) ?? false

export async function token(): Promise<string | null> {
  const user = await provider.getUser()
  return user && !user.expired ? user.access_token : null
}

/** Sends the person to the login page; comes back to where it was. */
export async function logIn(): Promise<void> {
  await provider.signinRedirect({ state: location.pathname.replace('/screen', '') + location.search })
}

export async function finishLogin(): Promise<string> {
  const user = await provider.signinRedirectCallback()
  return typeof user.state === 'string' && !user.state.startsWith('/callback') ? user.state : '/'
}

export async function finishRenewal(): Promise<void> {
  await provider.signinSilentCallback()
}

export async function logOut(): Promise<void> {
  const bearer = await token()
  await fetch('/api/session', { method: 'DELETE', headers: bearer ? { Authorization: `Bearer ${bearer}` } : {} })
  await provider.removeUser()
  location.assign('/login?logout')
}
