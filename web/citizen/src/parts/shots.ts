/** A photo on the report page. there: at the server; kept: goes up when there is a network. */
export interface Sent { path: string; file: unknown; id?: string; state: 'uploading' | 'there' | 'kept' | 'failed' }
