import type { Resource } from '../../../../model/service.js';
import { get, stringOf } from '../../../../model/walk.js';
import { type Check, refuse } from '../check.js';
import { dictsOf, isAbsent, numberOf } from './known.js';

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html */
const leastIops = 100;

/** Volumes of provisioned speed say which; other devices without a volume are called `ephemeralN`. */
export function checkBlockDevices(check: Check, { logicalId }: Resource): void {
  // As it is written: a number that a parameter gives may be another at the next stage.
  const properties = check.template.resources.get(logicalId)?.properties;
  for (const device of dictsOf(get(properties, 'BlockDeviceMappings'))) {
    const name = stringOf(get(device, 'VirtualName'));
    if (name !== undefined && isAbsent(device, 'Ebs') && !/^ephemeral\d{1,2}$/.test(name)) {
      refuse(
        check,
        'virtual-name',
        'A VirtualName is ephemeral0, ephemeral1 and so on.',
        get(device, 'VirtualName') ?? device,
      );
    }
    for (const volume of dictsOf(get(device, 'Ebs'))) {
      const type = stringOf(get(volume, 'VolumeType'));
      const iops = get(volume, 'Iops');
      if (type !== 'io1' && type !== 'io2') continue;
      const tooSlow = (numberOf(iops) ?? leastIops) < leastIops;
      if (tooSlow || isAbsent(volume, 'Iops')) {
        refuse(check, 'volume-iops', `A volume of type ${type} has Iops of ${leastIops} or more.`, iops ?? volume);
      }
    }
  }
}
