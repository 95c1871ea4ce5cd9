import { expect, test } from 'vitest'
import { downloadHeaders } from './download.ts'
import { cleanFileName } from './file-name.ts'

test.each([
  ['C:\\Users\\Inga\\photo.JPG', 'image/jpeg', 'photo.jpg'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['.htaccess', 'text/plain', 'htaccess.txt'],
  ['invoice.pdf.exe', 'application/pdf', 'invoice.pdf.pdf'],
  ['a\r\nset-cookie: x=1.png', 'image/png', 'aset-cookie x=1.png'],
  ['gpj\u202egnp.exe', 'image/png', 'gpjgnp.png'],
  ['   ', 'image/png', 'file.png'],
  ['Mötet i Örnsköldsvik.csv', 'text/csv', 'Mötet i Örnsköldsvik.csv'],
  ['x'.repeat(400) + '.pdf', 'application/pdf', 'x'.repeat(100) + '.pdf'],
] as const)('%j becomes a plain name', (name, type, clean) => {
  expect(cleanFileName(name, type)).toBe(clean)
})

test('a document is only ever downloaded, in a sandbox, and its name cannot break the header', () => {
  const headers = downloadHeaders({
    mediaType: 'application/pdf',
    fileName: 'Mötet "å" \\ 1.pdf',
    byteCount: 10,
  })
  expect(headers['content-disposition']).toBe(
    `attachment; filename="Motet _a_ _ 1.pdf"; filename*=UTF-8''M%C3%B6tet%20%22%C3%A5%22%20%5C%201.pdf`,
  )
  expect(headers['content-security-policy']).toMatch(/default-src 'none'; sandbox/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cache-control']).toMatch(/^private/)
})

test('a picture may be shown in a page', () => {
  const headers = downloadHeaders({ mediaType: 'image/png', fileName: 'a.png', byteCount: 10 })
  expect(headers['content-disposition']).toMatch(/^inline; /)
})
