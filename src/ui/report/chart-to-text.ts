/**
 * A chart as a file of its own: with its name space, and with colours where the
 * page set properties.  [UI163]
 */
export function chartToText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('broken invariant: a copy is alike')
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('font-family', 'system-ui, sans-serif')
  copy.setAttribute('color', '#0b0c0c')
  copy.removeAttribute('class')
  const plain = new XMLSerializer().serializeToString(copy)
  return plain.replaceAll(/var\(--chart-\d, (#[0-9a-f]{6})\)/g, '$1')
}
