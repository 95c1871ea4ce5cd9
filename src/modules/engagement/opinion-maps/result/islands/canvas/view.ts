/** What part of the picture is seen: its corner in the units of the picture, and how many times it is enlarged. */
export type View = { x: number; y: number; zoom: number }
export type Size = { width: number; height: number }

const zoomMax = 40

/** Enlarges around a place, which stays where it is; never smaller than the whole, never beyond its edge. */
export function zoomed(view: View, size: Size, factor: number, px: number, py: number): View {
  const zoom = Math.min(zoomMax, Math.max(1, view.zoom * factor))
  const keep = view.zoom / zoom
  return within({ zoom, x: px - (px - view.x) * keep, y: py - (py - view.y) * keep }, size)
}

/** Moves by so many units of the picture. */
export function moved(view: View, size: Size, dx: number, dy: number): View {
  return within({ ...view, x: view.x + dx, y: view.y + dy }, size)
}

function within({ x, y, zoom }: View, { width, height }: Size): View {
  const most = (side: number) => side - side / zoom
  return {
    zoom,
    x: Math.min(most(width), Math.max(0, x)),
    y: Math.min(most(height), Math.max(0, y)),
  }
}
