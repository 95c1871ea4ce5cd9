import { expect, test } from 'vitest'
import { markdownToHtml } from './markdown.ts'

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '[click](JaVaScRiPt:alert(1))',
  '[click](data:text/html;base64,PHNjcmlwdD4=)',
  '[click](vbscript:msgbox)',
  '![picture](https://elsewhere.example/track.png)',
  '<a href="//elsewhere.example" onclick="x()">x</a>',
  '<style>*{display:none}</style>',
  '<svg/onload=alert(1)>',
  '[x](https://a.example "title\\" onmouseover=alert(1)")',
  '```html" onload="x\ncode\n```',
]

test('hostile text comes out harmless', () => {
  for (const text of hostile) {
    const html = markdownToHtml(text, 2)
    expect(html).not.toMatch(/<(?!\/?(p|a|code|pre|br|em|strong)\b)/)
    expect(html).not.toMatch(/<a [^>]*href="(?!https?:|mailto:|tel:|\/(?!\/)|#)/i)
    expect(html).not.toMatch(/<[^>]+\s(on\w+|style|class|src)=/i)
  }
})

test('headings go below the one they stand under', () => {
  expect(markdownToHtml('# One\n\n#### Four', 2)).toBe('<h3>One</h3>\n<h6>Four</h6>\n')
})

test('lists, emphasis and links stay', () => {
  expect(markdownToHtml('- *a* https://example.org', 2)).toBe(
    '<ul>\n<li><em>a</em> <a href="https://example.org" rel="nofollow ugc noopener">https://example.org</a></li>\n</ul>\n',
  )
})
