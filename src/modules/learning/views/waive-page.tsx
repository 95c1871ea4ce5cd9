import { limits } from '../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  TextArea,
  usePage,
} from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import { WhoAndWhat, type WhoAndWhatProps } from './who-and-what.tsx'

/** Letting somebody off a path, with the reason. */
export function WaivePage({ people, paths, values, problems }: WhoAndWhatProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>{t('learning.waive.title')}</Heading>
      <Lead>{t('learning.waive.lead')}</Lead>
      <Form action={learningPaths.waivers(here)} problems={problems}>
        <WhoAndWhat people={people} paths={paths} {...shared} />
        <TextArea
          name="reason"
          label={t('learning.waive.reason')}
          hint={t('learning.waive.reason-hint')}
          rows={3}
          charsMax={limits.reason}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('learning.waive.button')}</Button>
          <ButtonLink look="secondary" href={learningPaths.waivers(here)}>
            {t('learning.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
