import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { verwaltungContract } from '../contract.ts';

/** Where mail does not leave the house (demo), it says where it is. Shows nothing elsewhere. */
export const Postausgangshinweis = () => {
  const mails = useAbfrage(verwaltungContract.listMails, {});
  if (!mails.isSuccess) return null;
  return (
    <Text size="sm" c="dimmed">
      Diese Installation verschickt keine E-Mails; sie liegen im{' '}
      <Link to="/entwickler/mails" className="mw-link mw-textlink">
        Postausgang der Demo
      </Link>
      .
    </Text>
  );
};
