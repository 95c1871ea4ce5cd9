import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { imageBytesMax, inspect, pdfBytesMax } from './inspect.ts'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const send = (name: string, bytes: Uint8Array, declaredType = '') =>
  inspect({ name, bytes, declaredType })
const codeOf = async (name: string, text: string, declaredType = '') => {
  const result = await send(name, bytesOf(text), declaredType)
  return result.ok
    ? result.value.mediaType
    : [result.code, result.details.found ?? result.details.is]
}

function picture(width = 40, height = 20) {
  return sharp({ create: { width, height, channels: 3, background: '#336699' } })
}

const gpsTag = Buffer.from([0x25, 0x88])

/** A photograph that says where it was taken, and on which camera. */
async function photoWithPlace(): Promise<Uint8Array> {
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '62/1 23/1 2750/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '17/1 18/1 0/1',
  }
  const camera = { Make: 'CanaryCam', Copyright: 'Inga at home' }
  const made = picture().jpeg().withExif({ IFD0: camera, IFD3: place })
  return new Uint8Array(
    await made.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">CanaryXmp</x:xmpmeta>').toBuffer(),
  )
}

test('a photograph keeps its picture and loses its place, camera and owner', async () => {
  const photo = await photoWithPlace()
  const before = await sharp(photo).metadata()
  expect(before.exif!.length).toBeGreaterThan(100)
  expect(Buffer.from(photo).includes('CanaryCam')).toBe(true)
  expect(Buffer.from(before.exif!).includes(gpsTag)).toBe(true)
  const result = await send('hall.jpg', photo, 'image/jpeg')
  if (!result.ok) throw new Error(result.code)
  const after = await sharp(result.value.bytes).metadata()
  expect([after.exif, after.xmp, after.iptc, after.icc]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect([after.width, after.height, after.format]).toEqual([40, 20, 'jpeg'])
  for (const canary of ['CanaryCam', 'Inga at home', 'CanaryXmp', 'GPS', 'Exif']) {
    expect(Buffer.from(result.value.bytes).includes(canary), canary).toBe(false)
  }
})

test('a photograph taken sideways is turned upright before its orientation is forgotten', async () => {
  const sideways = await picture(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const result = await send('sideways.jpg', new Uint8Array(sideways))
  const after = await sharp(result.ok ? result.value.bytes : undefined).metadata()
  expect([after.width, after.height]).toEqual([20, 40])
})

test('what hides behind a picture does not survive', async () => {
  const jpeg = await picture().jpeg().toBuffer()
  const hidden = Buffer.concat([jpeg, Buffer.from('PK\x03\x04<html><script>alert(1)</script>')])
  const result = await send('both.jpg', new Uint8Array(hidden))
  if (!result.ok) throw new Error(result.code)
  expect(Buffer.from(result.value.bytes).includes('<script>')).toBe(false)
})

test.each(['jpeg', 'png', 'webp'] as const)(
  'a %s picture is accepted, whatever its name says',
  async (format) => {
    const bytes = new Uint8Array(await picture().toFormat(format).toBuffer())
    const result = await send('from-the-phone.png', bytes)
    expect(result.ok && [result.value.mediaType, result.value.fileName]).toEqual([
      `image/${format}`,
      `from-the-phone.${format === 'jpeg' ? 'jpg' : format}`,
    ])
  },
)

test.each([
  [
    'a drawing with scripts',
    'a.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    'svg',
  ],
  ['the same called jpg', 'a.jpg', '<?xml version="1.0"?>\n<svg onload="x()"></svg>', 'svg'],
  ['a page called txt', 'a.txt', '  <!DOCTYPE html><p>', 'html'],
  ['a page called csv', 'a.csv', 'name\n<script>alert(1)</script>', 'html'],
  ['xml', 'a.txt', '<?xml version="1.0"?><a/>', 'xml'],
  ['a program called pdf', 'a.pdf', 'MZ\x90\0\x03', 'program'],
  ['a shell script', 'a.txt', '#!/bin/sh\nrm -rf ~', 'program'],
  ['an archive called png', 'a.png', 'PK\x03\x04\0\0', 'archive'],
  ['a gif that is also a script', 'a.jpg', 'GIF89a/*\0*/=1;alert(1)', 'gif'],
  ['a pdf with an archive behind it', 'a.pdf', '%PDF-1.7\n%%EOF\nPK\x03\x04PK\x05\x06', 'mixed'],
  ['a pdf that opens as a page', 'a.pdf', '%PDF-1.7\n<html><script>1</script>\n%%EOF', 'mixed'],
  ['a table in an older encoding', 'a.csv', 'namn;ort\n\xc5sa;\xd6rnsk\xf6ldsvik', 'encoding'],
  ['noise', 'a.txt', '\0\x01\x02\x03', 'unknown'],
])('%s is refused, saying what was found', async (_, name, text, found) => {
  expect(await codeOf(name, text)).toEqual(['file-kind-refused', found])
})

test.each([
  ['text called jpg', 'a.jpg', 'hello', 'text'],
  ['text called html', 'a.html', 'hello', 'text'],
  ['a pdf called png', 'a.png', '%PDF-1.7\n%%EOF\n', 'pdf'],
])('%s is refused as not what it says', async (_, name, text, is) => {
  expect(await codeOf(name, text)).toEqual(['file-lies', is])
})

test('the declared type counts where the name says nothing', async () => {
  expect(await codeOf('letter', 'hello', 'image/png')).toEqual(['file-lies', 'text'])
  expect(await codeOf('letter', 'hello', 'text/plain; charset=utf-8')).toBe('text/plain')
})

test('plain text, tables and documents are kept as they are', async () => {
  expect(await codeOf('notes.txt', 'Minutes of 3 May')).toBe('text/plain')
  expect(await codeOf('cost.csv', 'what,cents\nbus,1200')).toBe('text/csv')
  expect(await codeOf('plan.pdf', '%PDF-1.4\n1 0 obj\n%%EOF\n')).toBe('application/pdf')
})

test('a broken picture, an empty file and a file over the limit are refused', async () => {
  const jpeg = await picture().jpeg().toBuffer()
  expect(await codeOf('a.jpg', jpeg.subarray(0, 200).toString('latin1'))).toEqual([
    'file-damaged',
    undefined,
  ])
  expect(await codeOf('a.txt', '')).toEqual(['file-empty', undefined])
  const heavy = new Uint8Array(imageBytesMax + 1)
  heavy.set(jpeg)
  expect(await send('a.jpg', heavy)).toMatchObject({
    code: 'file-too-large',
    details: { megabytesMax: 15 },
  })
  expect(await send('a.pdf', new Uint8Array(pdfBytesMax + 1))).toMatchObject({
    details: { megabytesMax: 20 },
  })
})

test('a small file that would unfold into a huge picture is refused', async () => {
  const bomb = await picture().png().toBuffer()
  bomb.writeUInt32BE(9000, 16)
  bomb.writeUInt32BE(9000, 20)
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
  expect(await send('a.png', new Uint8Array(bomb))).toMatchObject({
    code: 'image-too-large',
    details: { megapixelsMax: 50 },
  })
})
