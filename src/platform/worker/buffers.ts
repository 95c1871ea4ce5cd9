/**
 * The memory of all typed arrays in a value, to hand over rather than copy. Views of part of a memory are copied: the
 * rest is somebody else's (Node keeps many small buffers in one).
 */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  collect(value, found)
  return [...found]
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return
  if (ArrayBuffer.isView(value)) {
    const whole = value.byteLength === value.buffer.byteLength && !Buffer.isBuffer(value)
    if (whole && value.buffer instanceof ArrayBuffer) found.add(value.buffer)
    return
  }
  // lists hold things of one kind: a hundred thousand names are not looked at one by one
  if (Array.isArray(value) && typeof value[0] !== 'object') return
  for (const part of Object.values(value)) collect(part, found)
}
