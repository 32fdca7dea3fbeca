drop table statistics_sold, statistics_returned
