/** In a browser uni-app's buttons and switches are custom elements that no key reaches and that say nothing of their
 *  state, and inputs hide their label: this gives them what a browser's own have. */
const press = (event: Event) => {
  const { key } = event as KeyboardEvent
  if (key !== 'Enter' && key !== ' ') return
  event.preventDefault()
  ;(event.currentTarget as HTMLElement).click()
}

function mend() {
  document.querySelectorAll('uni-button:not([role]), uni-switch:not([role])').forEach((control) => {
    control.setAttribute('role', control.tagName === 'UNI-SWITCH' ? 'switch' : 'button')
    control.setAttribute('tabindex', '0')
    control.addEventListener('keydown', press)
  })
  document.querySelectorAll('uni-button').forEach((button) => {
    const off = button.hasAttribute('disabled') && button.getAttribute('disabled') !== 'false'
    if (String(off) !== button.getAttribute('aria-disabled')) button.setAttribute('aria-disabled', String(off))
  })
  document.querySelectorAll('uni-switch').forEach((one) => {
    const on = String(Boolean(one.querySelector('.uni-switch-input-checked')))
    if (one.getAttribute('aria-checked') !== on) one.setAttribute('aria-checked', on)
  })
  document.querySelectorAll('uni-image').forEach((image) => {
    const inner = image.querySelector('img')
    if (inner && !inner.hasAttribute('alt')) inner.setAttribute('alt', image.getAttribute('alt') ?? '')
  })
  document.querySelectorAll('uni-input[aria-label], uni-textarea[aria-label]').forEach((wrapper) => {
    const label = wrapper.getAttribute('aria-label')
    const inner = wrapper.querySelector('input, textarea')
    if (label && inner && inner.getAttribute('aria-label') !== label) inner.setAttribute('aria-label', label)
  })
}

export function makeButtonsReachable() {
  let due = false
  // Once a frame, however much changed: a slow phone has other things to do.
  const soon = () => {
    if (due) return
    due = true
    requestAnimationFrame(() => { due = false; mend() })
  }
  new MutationObserver(soon).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'disabled', 'aria-label'] })
}
