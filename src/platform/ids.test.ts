import { expect, test } from 'vitest'
import { newId } from './ids.ts'

const noon = new Date('2026-11-22T12:00:00Z')

test('an id is a UUIDv7 that names its moment', () => {
  const id = newId(noon)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(noon.getTime())
})

test('ids of one moment sort in the order of their making, and none comes twice', () => {
  const later = new Date(noon.getTime() + 1)
  const ids = Array.from({ length: 20_000 }, () => {
    newId(later)
    return newId<'person'>(noon)
  })
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an earlier and a later moment sort by their time', () => {
  const late = newId(new Date(noon.getTime() + 1))
  const early = newId(noon)
  expect(early < late).toBe(true)
})
