import type { ConsultationView } from '@/domain/contract/consultations'
import { invalidate, queries } from '@/src/query'

/** Shows what an act answered at once; a look taken before it may not come back over it. */
export async function showNow(view: ConsultationView) {
  const queryKey = ['consultations.get', { id: view.id }]
  await queries.cancelQueries({ queryKey })
  queries.setQueryData(queryKey, view)
  void invalidate(['consultations.list', 'experts.mine'])
}
