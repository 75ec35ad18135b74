/** The figure that was opened, if one was. */
import type { Schemas } from './schemas'
import { reactive } from 'vue'

export interface Opened { drawn: Schemas['DrawnBody']; code: string; row?: Schemas['ScreenRowBody'] }
export const opened = reactive<{ one: Opened | null }>({ one: null })
export const open = (one: Opened) => (opened.one = one)
export const shut = () => (opened.one = null)
