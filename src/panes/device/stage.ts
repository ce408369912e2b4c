import type { Hands } from '../../store';
import type { MessageId } from '../../world';
import type { Anchors } from '../../ui';
import type { CodesOnStage } from '../scanner/codesOnStage.svelte';

/** What every device is given beside the world, its owner and its view. */
export interface StagePart {
	readonly hands: Hands;
	/** Where rows and bubbles are, for the wire. */
	readonly anchors: Anchors;
	/** The QR codes that devices show at this moment: what another device's scanner can be pointed at. */
	readonly codes: CodesOnStage;
	/** The message that is crossing now, on both devices the same: the one thing that moves. */
	readonly crossing?: MessageId | undefined;
}
