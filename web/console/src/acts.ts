/** Steps of a case that people take from a list. */
import { newKey, type Schemas } from '@chengshu/api'
import { post } from './http'

/** Nothing to say, nothing to photograph: done at a tap. */
const AT_A_TAP = ['SIGN', 'SEND_CHECK']
/** What is done now and then, or should be thought about twice. */
const CALM = ['REJECT', 'RETURN', 'REWORK', 'CHECK_FAIL', 'APPLY', 'URGE', 'SUPERVISE', 'MERGE', 'SPLIT', 'UNMERGE', 'SELF_HANDLE', 'SEND_VERIFY', 'VERIFIED_FALSE', 'REOPEN']

export const isCalm = (action?: string) => CALM.includes(action ?? '')
export const isAtATap = (action?: string) => AT_A_TAP.includes(action ?? '')

export function takeAtATap(found: Schemas['CaseBody'], action: string) {
  return post(`/api/cases/${found.id}/${action.toLowerCase().replaceAll('_', '-')}`, { version: found.version, photos: [] }, newKey())
}

/** The way to the place, in whatever map the phone has (RFC 5870, WGS-84). */
export const wayTo = (found: Schemas['CaseBody']) =>
  found.longitude == null ? '' : `geo:${found.latitude},${found.longitude}?q=${found.latitude},${found.longitude}(${encodeURIComponent(found.address || found.regionName || '')})`
