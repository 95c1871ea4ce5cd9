import { offerMaking } from './passkey/offer-making.ts'
import { offerUsing } from './passkey/offer-using.ts'

offerMaking()
offerUsing()
