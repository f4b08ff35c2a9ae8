/**
 * A chart as a file of its own: with its name space, and with colours where the
 * page set properties, and a line below that says what it is.  [UI163 UI230]
 */
const LINE_HEIGHT = 24
const LINE_BASE = 8

export function chartToText(svg: SVGSVGElement, line: string): string {
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('broken invariant: a copy is alike')
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('font-family', 'system-ui, sans-serif')
  copy.setAttribute('color', '#0b0c0c')
  copy.removeAttribute('class')
  const height = Number(copy.getAttribute('height'))
  const below = height + LINE_HEIGHT
  copy.setAttribute('height', String(below))
  copy.setAttribute('viewBox', `0 0 ${copy.getAttribute('width')} ${below}`)
  const text = document.createElementNS(copy.namespaceURI, 'text')
  text.setAttribute('y', String(below - LINE_BASE))
  text.setAttribute('font-size', '11')
  text.textContent = line
  copy.append(text)
  const plain = new XMLSerializer().serializeToString(copy)
  return plain.replaceAll(/var\(--chart-\d, (#[0-9a-f]{6})\)/g, '$1')
}
