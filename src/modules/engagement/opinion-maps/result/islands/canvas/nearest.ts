/** Says which group is nearest to a place of the picture. */
export function openNearest(svg: SVGSVGElement, tools: HTMLElement) {
  const hulls = [...svg.querySelectorAll<SVGGeometryElement>('[data-hull]')].map((hull) => {
    const { x, y, width, height } = hull.getBBox()
    const letter = svg.querySelector<SVGElement>(`[data-group="${hull.dataset.hull}"]`)
    return { hull, x: x + width / 2, y: y + height / 2, said: letter?.dataset.said ?? '' }
  })
  const status = tools.querySelector('p')!
  const far = (x: number, y: number, one: (typeof hulls)[number]) =>
    one.hull.isPointInFill(new DOMPoint(x, y)) ? -1 : Math.hypot(one.x - x, one.y - y)
  return (x: number, y: number): void => {
    const near = hulls.toSorted((a, b) => far(x, y, a) - far(x, y, b))[0]
    const words = near ? tools.dataset.near!.replace('*', near.said) : ''
    if (status.textContent !== words) status.textContent = words
  }
}
