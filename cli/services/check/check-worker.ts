import {checkTarget, type TargetResult, type TargetTask} from './check-target.js';

/** What runs in each thread of the pool. */
export default function run(task: TargetTask): Promise<TargetResult> {
    return checkTarget(task);
}
