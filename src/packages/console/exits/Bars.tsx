import { Text } from '@tarojs/components'
import type { OutputOf } from '@/domain/contract'
import { groundWords } from '@/domain/rules/dismissalGrounds'
import { showDay } from '@/domain/rules/shanghai'
import { usePages } from '@/src/query'
import { Empty } from '@/src/ui/Empty'
import { Notice } from '@/src/ui/Notice'
import type { Column } from '@/src/ui/Table'
import { TablePages } from '../TablePages'

type Bar = OutputOf<'appointments.bars'>['rows'][number]

const COLUMNS: readonly Column<Bar>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'ground', title: '情形', cell: ({ ground }) => <Text className="exit-ground">{groundWords(ground)}</Text> },
  { key: 'no', title: '决定文号', cell: ({ decisionNo }) => decisionNo },
  { key: 'on', title: '日期', cell: ({ on }) => showDay(on), sortBy: ({ on }) => on },
  { key: 'by', title: '经办人', cell: ({ byName }) => byName },
]

/** Who may not be appointed again, since an early end barred them. 第八条 */
export function Bars() {
  const pages = usePages('appointments.bars', {}, (page) => page.rows)
  return (
    <>
      <Notice words="按身份证号核对：换账号、换手机也不能再申请。各情形是否限制，见“项目设置”第八条。" />
      <TablePages
        label="不再聘任名单"
        columns={COLUMNS}
        pages={pages}
        keyOf={({ decisionNo, name }) => `${decisionNo}-${name}`}
        empty={<Empty title="名单是空的" hint="提前退出或解聘生效后，会列在这里。" icon="shield" />}
      />
    </>
  )
}
