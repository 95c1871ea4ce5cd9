import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelsFor } from './map/labels.ts'
import { sheetFor } from './map/projection.ts'

const spot = fc.record({
  latitude: fc.double({ min: 50, max: 72, noNaN: true }),
  longitude: fc.double({ min: -25, max: 32, noNaN: true }),
})

test('every place lies on the sheet, with room around it', () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 12 }), (spots) => {
      const { put, width, height } = sheetFor(spots)
      for (const { x, y } of spots.map(put)) {
        expect(x).toBeGreaterThan(20)
        expect(x).toBeLessThan(width - 20)
        expect(y).toBeGreaterThan(20)
        expect(y).toBeLessThan(height - 20)
      }
    }),
  )
})

test('north is up, east is right, also over the date line', () => {
  const { put } = sheetFor([
    { latitude: 66, longitude: 178 },
    { latitude: 64, longitude: -178 },
  ])
  const west = put({ latitude: 65, longitude: 178 })
  const east = put({ latitude: 65, longitude: -178 })
  expect(west.x).toBeLessThan(east.x)
  expect(put({ latitude: 66, longitude: 180 }).y).toBeLessThan(
    put({ latitude: 64, longitude: 180 }).y,
  )
})

test('the grid has a few lines each way at round degrees', () => {
  const { grid } = sheetFor([
    { latitude: 54.9, longitude: -8 },
    { latitude: 62.6, longitude: 17 },
  ])
  const of = (along: string) =>
    grid.filter((one) => one.along === along).map(({ degrees }) => degrees)
  expect(of('latitude')).toContain(60)
  expect(of('longitude')).toContain(0)
  for (const lines of [of('latitude'), of('longitude')]) expect(lines.length).toBeLessThan(14)
})

test('names hide neither points nor each other; where there is no room the number has to do', () => {
  const points = [
    { x: 100, y: 100, name: 'Västernorrland' },
    { x: 112, y: 104, name: 'North Karelia' },
    { x: 330, y: 100, name: 'Donegal' },
  ]
  const labels = labelsFor(points, { width: 340, height: 200 })
  expect(labels[2]).toMatchObject({ anchor: 'end' })
  const crowd = Array.from({ length: 12 }, (_, n) => ({
    x: 60 + n * 12,
    y: 60,
    name: 'A long name of a lab',
  }))
  expect(labelsFor(crowd, { width: 340, height: 120 })).toContain(null)
})
