/** On the web, Enter and Space press whatever has the focus, since the built-in components are not native buttons. */
export function tapByKeyboard() {
  if (process.env.TARO_ENV !== 'h5') return
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    const target = event.target
    if (
      !(target instanceof HTMLElement) ||
      !['button', 'radio', 'checkbox', 'link'].includes(target.getAttribute('role') ?? '')
    )
      return
    event.preventDefault()
    target.click()
  })
}
