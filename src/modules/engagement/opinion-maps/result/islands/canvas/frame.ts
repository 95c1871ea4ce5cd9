/** Puts the picture into a frame that takes the focus, over a canvas of the same size; the picture stays as it was. */
export function frameOf(svg: SVGSVGElement, use: string) {
  const frame = document.createElement('div')
  frame.className = 'map-frame'
  frame.tabIndex = 0
  frame.setAttribute('role', 'application')
  frame.setAttribute('aria-label', use)
  const canvas = document.createElement('canvas')
  svg.replaceWith(frame)
  frame.append(canvas, svg)
  return { frame, canvas }
}
