import { colourScale, contrastOf, usePage } from '../../../ui/index.ts'

type Scheme = 'light' | 'dark'
const schemes: readonly Scheme[] = ['light', 'dark']

/** How a lab's colour will look on a light and a dark screen, and what is done so that it can be read. */
export function BrandPreview({ colour }: { colour: string }) {
  const { t, format } = usePage()
  const {
    'base-default': base,
    'base-edge': edge,
    'base-contrast-default': ink,
  } = colourScale(colour, 'light')
  const contrast = format.number(Math.floor(contrastOf(base, ink) * 10) / 10)
  return (
    <figure class="brand-preview">
      <div class="columns">
        {schemes.map((scheme) => (
          <Sample key={scheme} colour={colour} scheme={scheme} />
        ))}
      </div>
      <figcaption>
        <p>
          {t(ink === '#ffffff' ? 'labs.brand.whiteText' : 'labs.brand.blackText', { contrast })}
        </p>
        {edge !== base && <p>{t('labs.brand.pale')}</p>}
      </figcaption>
    </figure>
  )
}

function Sample({ colour, scheme }: { colour: string; scheme: Scheme }) {
  const { t } = usePage()
  const scale = colourScale(colour, scheme)
  return (
    <svg viewBox="0 0 340 150" role="img" aria-label={t(`labs.brand.sample.${scheme}`)}>
      <rect width="340" height="150" rx="8" fill={scale['background-tinted']} />
      <rect x="16" y="16" width="308" height="118" rx="8" fill={scale['surface-default']} />
      <rect x="16" y="16" width="308" height="6" rx="3" fill={scale['base-edge']} />
      <text x="32" y="58" font-size="20" font-weight="600" fill={scale['text-default']}>
        {t('labs.brand.heading')}
      </text>
      <text x="32" y="80" font-size="15" fill={scale['text-subtle']}>
        {t('labs.brand.text')}
      </text>
      <rect x="32" y="94" width="130" height="30" rx="5" fill={scale['base-default']} />
      <text
        x="97"
        y="114"
        font-size="15"
        text-anchor="middle"
        fill={scale['base-contrast-default']}
      >
        {t('labs.brand.button')}
      </text>
      <circle cx="290" cy="109" r="13" fill={scale['base-edge']} />
    </svg>
  )
}
