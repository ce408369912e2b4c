// What both phones get in an idle moment after their first paint, in one file: many small ones compress worse, and each
// would cost a request.
export { default as ThreadMenu } from './chat/ThreadMenu.svelte';
export { default as WechatScreens } from './wechat/LaterScreens.svelte';
export { default as NewsRow } from './wechat/NewsRow.svelte';
export { default as HomeItems } from './wecom/HomeItems.svelte';
export { default as WecomScreens } from './wecom/LaterScreens.svelte';
export { default as WecomTabs } from './wecom/LaterTabs.svelte';
export { default as Leaving } from './wecom/Leaving.svelte';
export { default as ThreadsHead } from './wecom/ThreadsHead.svelte';
