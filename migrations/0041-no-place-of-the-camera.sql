-- The place that a camera wrote into a picture was kept for a hint that does not exist and will not (decision 21): who sends a picture has
-- not said where they were. Emptied first, so that the next vacuum takes the values out of the files too; what is only dropped stays there.
update evidence set latitude_thousandths = null, longitude_thousandths = null
where latitude_thousandths is not null or longitude_thousandths is not null;
alter table evidence drop column latitude_thousandths, drop column longitude_thousandths;
