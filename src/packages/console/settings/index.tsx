import { useState } from 'react'
import type { SettingsView } from '@/domain/contract/staff'
import { rowOf } from '@/domain/rules/settingValues'
import type { Setting } from '@/domain/rules/settings'
import { useCall } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { useNow } from '@/src/ui/useNow'
import { Console } from '../Console'
import { ChangeSheet } from './ChangeSheet'
import { byClause, changeWords, decidedWords, noteOf, valueWords } from './settingWords'
import './index.scss'

function History({ history }: Pick<SettingsView, 'history'>) {
  const nowAt = useNow()
  if (history.length === 0) return null
  return (
    <Card title="修改记录">
      {history.map((change) => (
        <Row key={`${change.at}${change.name}`} title={changeWords(change)} note={decidedWords(change, nowAt)} />
      ))}
    </Card>
  )
}

/** Every interpretation of the regulation: value, clause, who set it, when and why. 第十二条 */
export default function SettingsPage() {
  const seen = useCall('staff.settings', {})
  const [opened, setOpened] = useState<Setting | null>(null)
  const nowAt = useNow()
  const line = seen.data?.rows.find(({ name }) => name === opened)
  return (
    <Console title="项目设置" here="settings">
      <Notice words="条文没有写明的，由省中心解释。每次修改都记录何人、何时、为何。" />
      <Loaded seen={seen}>
        {({ rows, history }) => (
          <>
            {byClause(rows).map(({ title, lines }) => (
              <Card key={title} title={title}>
                {lines.map((each) => (
                  <Row
                    key={each.name}
                    title={rowOf(each.name).what}
                    note={noteOf(each, nowAt)}
                    end={valueWords(each.name, each.value)}
                    onClick={() => setOpened(each.name)}
                  />
                ))}
              </Card>
            ))}
            <History history={history} />
          </>
        )}
      </Loaded>
      {line && seen.data ? (
        <ChangeSheet
          key={line.name}
          line={line}
          version={seen.data.version}
          onClose={() => setOpened(null)}
          onReload={seen.reload}
        />
      ) : null}
    </Console>
  )
}
