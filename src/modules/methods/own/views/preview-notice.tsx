import { Notice, usePage } from '../../../../ui/index.ts'

/** Says above a page that it shows a draft, and leads back to it. */
export function PreviewNotice({ back }: { back: string }) {
  const { t } = usePage()
  return (
    <Notice>
      <p>
        {t('methods.preview.text')}{' '}
        <a class="ds-link" href={back}>
          {t('methods.preview.back')}
        </a>
      </p>
    </Notice>
  )
}
