/** Speaking instead of typing, where the browser can listen. */
import { taste } from './i18n'

// #ifdef H5
export const canListen = () => Boolean((window as any).SpeechRecognition ?? (window as any).webkitSpeechRecognition)

/** What was said, or nothing. */
export function listen(ended: (words: string) => void): { stop(): void } {
  const Voice = (window as any).SpeechRecognition ?? (window as any).webkitSpeechRecognition
  const voice = new Voice()
  let words = ''
  voice.lang = taste.language === 'en' ? 'en-GB' : 'zh-CN'
  voice.onresult = (event: any) => { words = Array.from(event.results as ArrayLike<any>).map((one) => one[0].transcript).join('') }
  voice.onend = () => ended(words)
  voice.start()
  return { stop: () => voice.stop() }
}
// #endif
// #ifndef H5
export const canListen = () => false
export const listen = (ended: (words: string) => void) => { ended(''); return { stop() {} } }
// #endif
