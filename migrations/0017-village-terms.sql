-- Since when nobody stands by a village is asked from its agreements, their terms and confirmations (docs/decisions/0012).
alter table pairings drop column confirmation_lost_at;
