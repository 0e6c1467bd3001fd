import { settingProblem, showSetting } from '@/domain/rules/settingValues'
import { SETTINGS, type Setting, type SettingValue } from '@/domain/rules/settings'
import type { SettingChange, SettingsDoc } from '../_kit/programme'
import { Refusal } from '../_kit/refusal'
import type { Context, Handlers } from '../_kit/serve'
import { decidedBy, withLatest } from './deciding'
import { presentSettings, valuesOf } from './settings'
import * as store from './store'

const ACTION = 'setSetting'

/** One interpretation decided anew, by whose decision it is. 第十二条 */
export const setSetting: Handlers<'staff'>['setSetting'] = async ({ name, value, why, version }, ctx) => {
  const decided = await decidedBy(SETTINGS[name].by, why, ctx)
  const record = await store.settingsNow()
  if (!store.alreadyDone(record, { key: ctx.key, by: ctx.callerId, action: ACTION })) {
    if (record.version !== version) throw changedByOthers(record, name)
    const to = checked(record, name, value)
    const change = { ...decided, name, from: valuesOf(record)[name], to }
    return presentSettings(await decide(record, change, ctx), await ctx.person())
  }
  return presentSettings(record, await ctx.person())
}

async function decide(record: SettingsDoc, change: SettingChange, ctx: Context): Promise<SettingsDoc> {
  const { name, from, to, who, role, why } = change
  const set = [...record.set.filter((each) => each.name !== name), change]
  const after = await store.decideSettings(
    record,
    { set, history: withLatest(record.history, change) },
    { key: ctx.key, who, role, action: ACTION, from: `${name}=${from}`, to: `${name}=${to}`, why },
  )
  if (!after) throw changedByOthers(await store.settingsNow(), name)
  return after
}

function checked(record: SettingsDoc, name: Setting, value: string | number | boolean): SettingValue {
  const values = valuesOf(record)
  const message = settingProblem(values, name, value)
  if (message !== null) throw new Refusal('BAD_INPUT', undefined, [{ field: 'value', message }])
  return value as SettingValue // settingProblem has looked
}

function changedByOthers(record: SettingsDoc, name: Setting): Refusal {
  return new Refusal('CHANGED_BY_OTHERS', { state: showSetting(name, valuesOf(record)[name]) })
}
