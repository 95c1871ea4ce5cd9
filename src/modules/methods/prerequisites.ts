/** A part of a method and the parts that should come before it, by key. */
export type Needing = { key: string; prerequisites?: readonly string[] | undefined }

/** A circle: its keys from the first back to the first, and the place and prerequisite that close it. */
export type Circle = { keys: string[]; place: number; need: number }

/** Every prerequisite that leads back to where it came from; each closing one is told once. */
export function circlesOf(parts: readonly Needing[]): Circle[] {
  const places = new Map(parts.map(({ key }, place) => [key, place]))
  const finished = new Set<number>()
  const circles: Circle[] = []
  for (const place of parts.keys()) follow(place, [])
  return circles

  function follow(place: number, trail: number[]): void {
    if (finished.has(place)) return
    const path = [...trail, place]
    for (const [need, key] of (parts[place]!.prerequisites ?? []).entries()) {
      const next = places.get(key)
      if (next === undefined) continue
      const start = path.indexOf(next)
      if (start < 0) follow(next, path)
      else circles.push({ keys: keysOf([...path.slice(start), next]), place, need })
    }
    finished.add(place)
  }

  function keysOf(found: readonly number[]): string[] {
    return found.map((place) => parts[place]!.key)
  }
}
