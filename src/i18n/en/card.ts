import type { Messages } from '../language.svelte';

export const card: Messages['card'] = {
	of: (name) => `WeCom card of ${name}`,
	code: (name) => `WeCom QR code of ${name}`,
	verified: 'Verified',
	unverified: 'Not verified',
	hint: 'Scan the QR code above to add me on WeCom',
	simulated: 'Simulation',
	tooLong: 'This code is too long to draw.',
	fileName: (name, company) => `${name}-${company}-WeCom-card.png`
};
