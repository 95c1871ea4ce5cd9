import { limits } from '../../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  LocalTextField,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { FileMistake } from '../read/mistakes.ts'
import { FileFields } from './file-fields.tsx'
import { MistakesTable } from './mistakes-table.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  values: FormValues
  problems: readonly Problem[]
  mistakes: readonly FileMistake[]
}

/** A map from files: what it is about, the files, and where they come from. */
export function FromFilesPage({ address, values, problems, mistakes }: Props) {
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>{t('engagement.exchange.from-files')}</Heading>
      <Lead>{t('engagement.exchange.from-files-lead')}</Lead>
      <MistakesTable mistakes={mistakes} />
      <Form action={paths.mapFromFiles(address)} problems={problems} upload>
        <LocalTextField
          name="topic"
          label={t('engagement.map.topic')}
          charsMax={limits.title}
          {...shared}
        />
        <FileFields problems={problems} />
        <TextArea
          name="source"
          label={t('engagement.exchange.source')}
          hint={t('engagement.exchange.source-hint')}
          rows={3}
          charsMax={limits.summary}
          optional
          {...shared}
        />
        <TextField
          name="sourceAddress"
          label={t('engagement.exchange.source-address')}
          type="url"
          optional
          {...shared}
        />
        <TextField
          name="licence"
          label={t('engagement.exchange.licence')}
          hint={t('engagement.exchange.licence-hint')}
          optional
          {...shared}
        />
        <ButtonRow>
          <Button>{t('engagement.exchange.make')}</Button>
          <ButtonLink look="secondary" href={paths.maps(address)}>
            {t('engagement.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
