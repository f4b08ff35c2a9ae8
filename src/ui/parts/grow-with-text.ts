/**
 * Makes a text area as high as its text, where the style sheet cannot.
 *
 * `field-sizing: content` does it without a script in Chromium; older Safari on
 * tablets has not got it. Set through the style object, which the content
 * security policy allows, unlike a style attribute.
 */
const growsByItself = (): boolean => CSS.supports('field-sizing', 'content')

export function growWithText(area: HTMLTextAreaElement): void {
  if (growsByItself()) return
  area.style.setProperty('height', 'auto')
  area.style.setProperty('height', `${area.scrollHeight + 4}px`)
}
