export default definePageConfig({ navigationBarTitleText: '加入评审小组' })
