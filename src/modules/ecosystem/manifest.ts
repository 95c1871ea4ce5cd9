import type { Manifest } from '../../platform/manifest.ts'
import { roles } from '../../shared/role.ts'
import { assetBesides, assetsGathered } from './asset/besides.ts'
import { assetFormRoutes } from './asset/form-routes.tsx'
import { assetListRoutes } from './asset/list-routes.tsx'
import { assetPageRoutes } from './asset/page-routes.tsx'
import { assetRequestRoutes } from './asset/request-routes.tsx'
import { besides } from './besides.ts'
import { actionRoutes } from './change/action/routes.tsx'
import { changeGathered } from './change/gathered.ts'
import { remindOfAction } from './change/reminder/remind.ts'
import { reviewRoutes } from './change/review/routes.tsx'
import { policyRoutes } from './commissioning/routes.tsx'
import { helpRoutes } from './cooperation/routes.tsx'
import { supplierFormRoutes } from './supplier/form-routes.tsx'
import { spendImportRoutes } from './supplier/import-routes.tsx'
import { needRoutes } from './supplier/need-routes.tsx'
import { supplierRoutes } from './supplier/routes.tsx'
import { spendRoutes } from './supplier/spend-routes.tsx'
import { presentChecker } from './checkers/present.ts'
import { providersChecker } from './checkers/providers.ts'
import { gathered } from './gathered.ts'
import { importRoutes } from './import/routes.tsx'
import { involvementRoutes } from './involvement/routes.tsx'
import { mapRoutes } from './map-routes.tsx'
import changeEn from './messages/change.en.json'
import changeSv from './messages/change.sv.json'
import assetEn from './messages/asset.en.json'
import assetSv from './messages/asset.sv.json'
import helpEn from './messages/help.en.json'
import helpSv from './messages/help.sv.json'
import policyEn from './messages/policy.en.json'
import policySv from './messages/policy.sv.json'
import supplierEn from './messages/supplier.en.json'
import supplierSv from './messages/supplier.sv.json'
import en from './messages/en.json'
import importEn from './messages/import.en.json'
import importSv from './messages/import.sv.json'
import readinessEn from './messages/readiness.en.json'
import readinessSv from './messages/readiness.sv.json'
import sv from './messages/sv.json'
import tieEn from './messages/tie.en.json'
import tieSv from './messages/tie.sv.json'
import { layoutListeners } from './network/keep-layout.ts'
import { ecosystemPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { keyingRoutes } from './readiness/answer/keying-routes.tsx'
import { linkRoutes } from './readiness/answer/link-routes.tsx'
import { ownRoutes } from './readiness/answer/own-routes.tsx'
import { besideReadiness } from './readiness/besides.ts'
import { readinessGathered } from './readiness/gathered.ts'
import { overviewRoutes } from './readiness/overview/routes.tsx'
import { readinessPersonalData } from './readiness/personal-data.ts'
import { roundRoutes } from './readiness/round/routes.tsx'
import { sweepReadiness } from './readiness/sweep.ts'
import { doubleRoutes } from './stakeholder/double-routes.tsx'
import { stakeholderFormRoutes } from './stakeholder/form-routes.tsx'
import { stakeholderListRoutes } from './stakeholder/list-routes.tsx'
import { stakeholderPageRoutes } from './stakeholder/page-routes.tsx'
import { sweepMap } from './sweep.ts'
import { threadKinds } from './thread-kinds.ts'
import { tieRoutes } from './tie/routes.tsx'

/** How the ecosystem is put into the house. */
export const manifest: Manifest = {
  name: 'ecosystem',
  messages: {
    en: {
      ...en,
      ...tieEn,
      ...importEn,
      ...readinessEn,
      ...changeEn,
      ...assetEn,
      ...helpEn,
      ...policyEn,
      ...supplierEn,
    },
    sv: {
      ...sv,
      ...tieSv,
      ...importSv,
      ...readinessSv,
      ...changeSv,
      ...assetSv,
      ...helpSv,
      ...policySv,
      ...supplierSv,
    },
  },
  routes: [
    mapRoutes,
    involvementRoutes,
    stakeholderListRoutes,
    stakeholderFormRoutes,
    stakeholderPageRoutes,
    doubleRoutes,
    tieRoutes,
    importRoutes,
    overviewRoutes,
    roundRoutes,
    keyingRoutes,
    ownRoutes,
    linkRoutes,
    actionRoutes,
    reviewRoutes,
    assetListRoutes,
    assetFormRoutes,
    assetPageRoutes,
    assetRequestRoutes,
    helpRoutes,
    policyRoutes,
    supplierRoutes,
    supplierFormRoutes,
    needRoutes,
    spendRoutes,
    spendImportRoutes,
  ],
  navigation: [
    {
      label: 'ecosystem.navigation',
      address: (lab) => ecosystemPaths.map({ lab }),
      shownTo: roles,
      order: 45,
    },
  ],
  checkers: [presentChecker, providersChecker],
  listeners: layoutListeners,
  threadKinds,
  gathered: [gathered, readinessGathered, changeGathered, assetsGathered],
  besides: [...besides, besideReadiness, ...assetBesides],
  jobs: [remindOfAction],
  personalData: {
    async gather(db, labId, ids) {
      const onMap = await personalData.gather(db, labId, ids)
      return [...onMap, ...(await readinessPersonalData.gather(db, labId, ids))]
    },
    async erase(ctx, ids, wish) {
      const remains = await readinessPersonalData.erase(ctx, ids, wish)
      return [...remains, ...(await personalData.erase(ctx, ids, wish))]
    },
  },
  async sweep(db, now) {
    await sweepReadiness(db, now)
    await sweepMap(db, now)
  },
}
