import type { InputOfOutput } from '@/domain/contract'
import { SETTING_NAMES, settingsWith } from '@/domain/rules/settingValues'
import { SETTINGS } from '@/domain/rules/settings'
import type { Account } from '../_kit/caller'
import type { SettingsDoc } from '../_kit/programme'
import type { Handlers } from '../_kit/serve'
import { decides } from './deciding'
import * as store from './store'

/** Every setting with who set it, when and why. 第十二条 */
export const settings: Handlers<'staff'>['settings'] = async (_input, ctx) =>
  presentSettings(await store.settingsNow(), await ctx.person())

/** The settings as this account sees them. */
export function presentSettings(record: SettingsDoc, account: Account): InputOfOutput<'staff.settings'> {
  const values = valuesOf(record)
  return {
    version: record.version,
    rows: SETTING_NAMES.map((name) => ({
      name,
      value: values[name],
      changed: record.set.find((change) => change.name === name) ?? null,
      canSet: decides(account, SETTINGS[name].by),
    })),
    history: [...record.history].reverse(),
  }
}

/** What holds by this record. */
export function valuesOf({ set }: SettingsDoc) {
  return settingsWith(set.map(({ name, to }) => ({ name, value: to })))
}
