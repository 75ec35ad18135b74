/** Reports that wait to be sent: each with the key of its first attempt, so that a lost answer never doubles it.
 *  Knows neither browser nor WeChat: who builds it says where drafts are kept and how they are sent. */

/** A photo: the picture itself until the report is sent, and its id once it is uploaded. */
export interface Picture { file: unknown; id?: string }
export interface Place { longitude: number; latitude: number }
export interface Wish { classCode?: string; text: string; anonymous: boolean; joins?: string }

/** waiting: sent by itself when there is a network; placeless, refused: a person has to do something. */
export interface Draft { key: string; at: string; pictures: Picture[]; place: Place | null; wish: Wish; state: 'waiting' | 'placeless' | 'refused'; reason?: string }
export interface Answer { id: string; number: string; followCode?: string | null }
export interface Uploaded { id: string; longitude?: number | null; latitude?: number | null }

export interface Store { all(): Promise<Draft[]>; put(draft: Draft): Promise<void>; remove(key: string): Promise<void> }
export interface Wire {
  upload(file: unknown): Promise<Uploaded>
  submit(body: object, key: string): Promise<Answer>
}

/** What may go away by itself: no network, too many calls, a server that is down, a login that is over. */
const mayPass = (status: number) => status === 0 || status === 401 || status === 429 || status >= 500
const LOST_PHOTO = ['file-not-yours', 'file-unknown']

export class Queue {
  list: Draft[] = []
  sending = ''
  private flushing: Promise<void> | null = null
  private readonly sent = new Map<string, Answer>()

  constructor(private readonly store: Store, private readonly wire: Wire, private readonly changed: (list: Draft[], sending: string) => void = () => {}, private readonly onSent: (draft: Draft, answer: Answer) => void = () => {}) {}

  async open() {
    const kept = await this.store.all()
    const known = new Set(this.list.map((one) => one.key))
    this.list = [...kept.filter((one) => !known.has(one.key)), ...this.list].sort((a, b) => a.at.localeCompare(b.at))
    this.tell()
  }

  /** Kept first, then sent: what happens between costs nobody a report. The answer, if it came. */
  async send(draft: Draft): Promise<Answer | undefined> {
    await this.keep(draft)
    await this.flush(true)
    return this.sent.get(draft.key)
  }

  async keep(draft: Draft) {
    this.list = [...this.list.filter((one) => one.key !== draft.key), draft]
    await this.store.put(draft)
    this.tell()
  }

  async remove(key: string) {
    this.list = this.list.filter((one) => one.key !== key)
    await this.store.remove(key)
    this.tell()
  }

  /** One after the other, never two rounds at once. */
  async flush(again = false): Promise<void> {
    if (this.flushing && again) await this.flushing
    this.flushing ??= this.round().finally(() => { this.flushing = null; this.sending = ''; this.tell() })
    return this.flushing
  }

  private async round() {
    for (const draft of this.list.filter((one) => one.state === 'waiting')) {
      this.sending = draft.key
      this.tell()
      if (!(await this.attempt(draft))) return
    }
  }

  /** False if it is no use to go on with the others now. */
  private async attempt(draft: Draft, secondTry = false): Promise<boolean> {
    try {
      await this.uploadAll(draft)
      if (!draft.place) {
        await this.keep({ ...draft, state: 'placeless' })
        return true
      }
      const answer = await this.wire.submit(body(draft), draft.key)
      this.sent.set(draft.key, answer)
      await this.remove(draft.key)
      this.onSent(draft, answer)
      return true
    } catch (refusal) {
      const { status = 0, code = '', message = '' } = refusal as { status?: number; code?: string; message?: string }
      if (LOST_PHOTO.includes(code) && !secondTry && draft.pictures.some((one) => one.file)) {
        draft.pictures.forEach((one) => { if (one.file) one.id = undefined })
        return this.attempt(draft, true)
      }
      await this.keep({ ...draft, state: mayPass(status) ? 'waiting' : 'refused', reason: message })
      return !mayPass(status)
    }
  }

  private async uploadAll(draft: Draft) {
    for (const picture of draft.pictures.filter((one) => !one.id)) {
      const stored = await this.wire.upload(picture.file)
      picture.id = stored.id
      if (!draft.place && stored.longitude != null && stored.latitude != null) draft.place = { longitude: stored.longitude, latitude: stored.latitude }
      await this.store.put(draft)
    }
  }

  private tell() {
    this.changed(this.list, this.sending)
  }
}

function body(draft: Draft) {
  return { photos: draft.pictures.map((one) => one.id), ...draft.place, coordinateSystem: 'WGS84', classCode: draft.wish.classCode, text: draft.wish.text, anonymous: draft.wish.anonymous, joins: draft.wish.joins }
}
