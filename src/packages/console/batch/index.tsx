import { holds, useMe } from '@/src/me'
import { Loaded } from '@/src/ui/Loaded'
import { Console } from '../Console'
import { CentreDesk } from './CentreDesk'
import { CityDesk } from './CityDesk'
import './index.scss'

/** Reporting to the centre: a city sends its batch, the centre sees what came. 第六条(二) */
export default function BatchPage() {
  const me = useMe()
  return (
    <Console title="市级报送" here="staffBatch">
      <Loaded seen={me} rows={4}>
        {(seen) => (holds(seen, 'centreOfficer') ? <CentreDesk /> : <CityDesk />)}
      </Loaded>
    </Console>
  )
}
