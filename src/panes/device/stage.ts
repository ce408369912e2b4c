import type { Hands, Sandbox } from '../../store';
import type { EndId, MessageId } from '../../world';
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
	/** The session itself: what an enterprise's own system follows, to know what it knows. Nothing else looks at it. */
	readonly sandbox?: Sandbox | undefined;
	/** Puts the enterprise's own system on the table; none where there is no table. */
	readonly bring?: ((app: 'crm', owner: EndId) => void) | undefined;
}
