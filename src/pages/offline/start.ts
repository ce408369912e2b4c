import { mount } from 'svelte';
import { offline } from './offline.svelte';
import UpdateOffer from './UpdateOffer.svelte';

/**
 * What the page does without until it is up: it makes itself ready for a start without a network, and a line under
 * the head of the page offers a newer build once one waits.
 */
export function start(): void {
	const place = document.createElement('div');
	document.querySelector('header')?.after(place);
	mount(UpdateOffer, { target: place });
	void offline.start();
}
