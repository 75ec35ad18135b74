/** In a browser uni-app's buttons are custom elements that no key reaches and inputs hide their label:
 *  this gives them what a browser's own have. */
export function makeButtonsReachable() {
  const mend = () => {
    document.querySelectorAll('uni-button:not([role])').forEach((button) => {
      button.setAttribute('role', 'button')
      button.setAttribute('tabindex', '0')
      button.addEventListener('keydown', (event) => {
        const key = (event as KeyboardEvent).key
        if (key === 'Enter' || key === ' ') {
          event.preventDefault()
          ;(button as HTMLElement).click()
        }
      })
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
  new MutationObserver(mend).observe(document.documentElement, { childList: true, subtree: true })
}
