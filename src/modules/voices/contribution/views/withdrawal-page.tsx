import { Confirm, Heading, usePage, type Problem } from '../../../../ui/index.ts'
import { undoDays } from '../change-policy.ts'
import type { Uses } from '../uses.ts'

type Props = {
  action: string
  back: string
  uses: Uses
  isOwn: boolean
  problems?: readonly Problem[]
}

/** Taking back what was said: what that means comes first. */
export function WithdrawalPage({ action, back, uses, isOwn, problems }: Props) {
  const { t } = usePage()
  const touched = Object.entries(uses).filter(([, count]) => count > 0)
  return (
    <>
      <Heading level={1}>{t('voices.withdrawal.title')}</Heading>
      <Confirm
        action={action}
        back={back}
        label={t('voices.withdrawal.button')}
        danger
        problems={problems}
      >
        <p>{t('voices.withdrawal.means')}</p>
        {touched.length > 0 && (
          <>
            <p>{t('voices.withdrawal.used')}</p>
            <ul>
              {touched.map(([what, count]) => (
                <li key={what}>{t(`voices.withdrawal.${what}`, { count })}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          {t(isOwn ? 'voices.withdrawal.undo-own' : 'voices.withdrawal.undo', { days: undoDays })}
        </p>
      </Confirm>
    </>
  )
}
