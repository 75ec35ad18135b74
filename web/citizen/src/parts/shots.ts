/** A photo on the report page. there: at the server; kept: goes up when there is a network. */
export interface Sent { path: string; file: unknown; id?: string; state: 'uploading' | 'there' | 'kept' | 'failed' }

/** Shows a photo that lay in the phone's memory. */
// #ifdef H5
export const pathOf = (file: unknown) => (file instanceof Blob ? URL.createObjectURL(file) : '')
// #endif
// #ifndef H5
export const pathOf = (file: unknown) => String(file ?? '')
// #endif
