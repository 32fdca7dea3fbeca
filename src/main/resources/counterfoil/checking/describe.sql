select c.* from (
{check}
) as c
