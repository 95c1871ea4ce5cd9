import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginBox, movedBox, zoomedBox } from './box.ts'

const whole = beginBox('-100 -50 200 100')

test('enlarging keeps the point it is about where it is', () => {
  const box = zoomedBox(whole, whole, 2, 0.25, 0.5)
  expect(box).toEqual({ x: -75, y: -25, width: 100, height: 50 })
  expect(zoomedBox(box, whole, 0.01, 0.5, 0.5)).toEqual(whole)
})

test('whatever is done, what is seen lies within the picture and keeps its shape', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const step = fc.record({
    factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
    x: share,
    y: share,
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let box = whole
      for (const { factor, x, y } of steps) {
        box = movedBox(zoomedBox(box, whole, factor, x, y), whole, (x - 0.5) * 300, (y - 0.5) * 300)
        expect(box.x).toBeGreaterThanOrEqual(whole.x - 1e-9)
        expect(box.x + box.width).toBeLessThanOrEqual(whole.x + whole.width + 1e-9)
        expect(box.width / box.height).toBeCloseTo(2, 6)
      }
    }),
  )
})
